import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.hasExpectedTree()
run.log(2).says("COMPILATION ERROR", "BUILD FAILURE")
run.log(3).says("add column customer.phone", "updated src/main/java/com/acme/shop/read/CustomerRead.java", "Issues Found: 0")
run.log(4).says("an entity does not compile:", "src/main/java/com/acme/shop/Customer.java:21: Strin cannot be resolved to a type",
        "nothing was written")
    .neverSays("updated ", "created ")
return true
