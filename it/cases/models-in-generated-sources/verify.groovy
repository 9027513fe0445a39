import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.hasExpectedTree()
run.log(1).says("created target/generated-sources/migrate/com/acme/shop/write/CustomerWrite.java")
// A model that is owned stands with the other sources, and no second one is made.
run.log(2).says("created target/generated-sources/migrate/com/acme/shop/read/CustomerRead.java", "Compiling")
    .neverSays("CustomerPatch")
run.log(3).says("no changes: the models are up to date", "Nothing to compile")
// A fresh checkout has no models, and is not found fault with.
run.log(4).says("Issues Found: 0")
assert new File(basedir, "target/generated-sources/migrate/com/acme/shop/read/CustomerRead.java").text
        .contains("implements CustomerReadExtension")
return true
