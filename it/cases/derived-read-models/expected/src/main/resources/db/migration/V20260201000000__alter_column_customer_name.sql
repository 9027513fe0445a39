-- migrate:revision 20260201000000
-- migrate:parents 20260101000000
-- migrate:message alter column Customer.name
-- migrate:database h2

-- migrate:step drop view sales_order_overview until it is created again
-- migrate:hazard BREAKS_RUNNING_RELEASE what other users were granted on view 'sales_order_overview' goes with it: grant it again, in a hand-written revision (mvn migrate:revision -Dmigrate.message=grants) that is applied along with this one
-- migrate:check sql select not exists (select 1 from information_schema.views where table_schema = current_schema and table_name = 'SALES_ORDER_OVERVIEW')
drop view sales_order_overview;

-- migrate:step change the type of column Customer.name from varchar(120) to varchar(200)
-- migrate:hazard REWRITES_TABLE H2 copies the table
-- migrate:check sql select exists (select 1 from information_schema.columns where table_schema = current_schema and table_name = 'CUSTOMER' and column_name = 'NAME' and data_type_sql(table_schema, table_name, 'TABLE', dtd_identifier) = 'CHARACTER VARYING(200)')
alter table Customer alter column name set data type varchar(200);

-- migrate:step create view sales_order_overview
-- migrate:check sql select exists (select 1 from information_schema.views where table_schema = current_schema and table_name = 'SALES_ORDER_OVERVIEW')
create view sales_order_overview as select
    e.id,
    e.placed_on,
    e.total,
    e.customer_id,
    e.status,
    e_customer.name as customer_name
from sales_order e
join Customer e_customer on e_customer.id = e.customer_id;
