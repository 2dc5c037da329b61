-- An auditor looks for events by who acted, what was done, in which request and when.
CREATE INDEX "audit_events_actor" ON "audit_events" USING btree ("actor","sequence");--> statement-breakpoint
CREATE INDEX "audit_events_action" ON "audit_events" USING btree ("action" text_pattern_ops,"sequence");--> statement-breakpoint
CREATE INDEX "audit_events_request" ON "audit_events" USING btree ("request_id","sequence");--> statement-breakpoint
CREATE INDEX "audit_events_recorded" ON "audit_events" USING btree ("recorded_at");