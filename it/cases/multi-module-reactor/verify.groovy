import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.hasExpectedTree("orders")
run.hasExpectedTree("shipping")
run.hasNothingWritten("tools")
run.log(1).says("Building orders", "create table sales_order", "Building shipping", "create table parcel")
    // a module without JPA needs no Hibernate
    .neverSays("the project has no Hibernate")
run.log(2).says(1, "Validating CQRS Models").says(1, "[SUMMARY]")
    .says("Service: orders", "Service: shipping", "Services Validated: 2", "Models Checked: 2", "Issues Found: 0")
run.log(3).says(2, "no changes: entities, schema JSON, revisions and models agree (1 table)")
run.log(4).says(1, "[SUMMARY]").says("Services Validated: 2", "Issues Found: 0")
return true
