import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.hasNothingWritten()
run.log(1).says(
        "---- src/main/java/com/acme/shop/read/CustomerRead.java",
        "public record CustomerRead(",
        "---- src/main/resources/db/migration/V20260101000000__create_table_customer.sql",
        "create table customer (",
        "would create src/main/resources/db/migration/V20260101000000__create_table_customer.sql",
        "would create src/main/schema/shop/customer.json")
    .neverSays("  created ", "next: ")
run.log(2).says("---- src/main/schema/shop/customer.json", "would create src/main/schema/shop/customer.json")
run.log(3).says("-- apply 20260101000000 create customer", "create table customer (id bigint primary key);", "-- nothing was run")
run.log(4).says("20260101000000", "pending (head)", "There is no history table", "mvn migrate:apply")
return true
