import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.hasExpectedTree()
run.log(2).says(
        "updated src/main/java/com/acme/shop/read/CustomerRead.java",
        "updated src/main/java/com/acme/shop/write/CustomerPatch.java",
        "BUILD SUCCESS")
    .neverSays("CustomerWrite.java", "customer.json")
run.log(3).says(
        "MP012 ERROR CustomerWrite.captcha: no column or derived field in customer.json",
        "Issues Found: 1",
        "BUILD FAILURE")
run.log(4).says("MP012 WARNING CustomerWrite.captcha", "Issues Found: 1", "BUILD SUCCESS")
run.log(5).says("known findings: known.txt", "BUILD SUCCESS")
run.log(6).says(
        "MP064 ERROR Customer.shown: its type 'com.acme.shop.read.CustomerRead' is generated from the entities",
        "Issues Found: 1",
        "BUILD FAILURE")
return true
