-- migrate:revision 20260201000000
-- migrate:parents 20260101000000
-- migrate:message create table invoice and 4 more
-- migrate:database h2

-- migrate:step create table invoice
-- migrate:check table invoice exists
create table invoice (
    customer_id bigint,
    id bigint not null,
    constraint invoice_pkey primary key (id)
);

-- migrate:step add column customer.phone
-- migrate:hazard REWRITES_TABLE H2 copies the table
-- migrate:check column customer.phone exists
alter table customer add column phone varchar(255);

-- migrate:step change the type of column customer.email from varchar(255) to varchar(320)
-- migrate:hazard REWRITES_TABLE H2 copies the table
-- migrate:check sql select exists (select 1 from information_schema.columns where table_schema = current_schema and table_name = 'CUSTOMER' and column_name = 'EMAIL' and data_type_sql(table_schema, table_name, 'TABLE', dtd_identifier) = 'CHARACTER VARYING(320)')
alter table customer alter column email set data type varchar(320);

-- migrate:step drop column customer.fax
-- migrate:hazard DELETES_DATA the values of column 'customer.fax' are lost in every row
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check column customer.fax absent
alter table customer drop column fax;

-- migrate:step add foreign key invoice[customer_id] to customer
-- migrate:check constraint FK5e32ukwo9uknwhylogvta4po6 on invoice exists
alter table invoice add constraint FK5e32ukwo9uknwhylogvta4po6 foreign key (customer_id) references customer (id);
