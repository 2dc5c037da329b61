-- Run once by PostgreSQL's image, as its superuser, when the volume is still empty.
\getenv owner_password OWNER_PASSWORD
\getenv runtime_password RUNTIME_PASSWORD

-- CREATEDB: a backup is checked by restoring it into a scratch database.
CREATE ROLE iltizam_owner LOGIN CREATEDB PASSWORD :'owner_password';
CREATE ROLE iltizam_runtime LOGIN PASSWORD :'runtime_password';
CREATE DATABASE iltizam OWNER iltizam_owner ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0;
