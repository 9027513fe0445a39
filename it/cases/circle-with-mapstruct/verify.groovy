import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.hasExpectedTree()
run.log(1).says("created src/main/java/com/acme/shop/CustomerModelMapper.java")
run.log(2).says("COMPILATION ERROR", "BUILD FAILURE")
run.log(3).says(
        "updated src/main/java/com/acme/shop/CustomerModelMapper.java",
        "updated src/main/java/com/acme/shop/read/CustomerRead.java",
        "updated src/main/java/com/acme/shop/write/CustomerPatch.java")
    .neverSays("DATA LOSS")
run.log(4).says("Issues Found: 0", "BUILD SUCCESS")
run.log(5).says("would delete src/main/java/com/acme/shop/CustomerModelMapper.java")
return true
