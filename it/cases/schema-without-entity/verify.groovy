import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.log(1).says(
        "MP004 ERROR customer: its JSON has no entity yet; mvn migrate:generate makes it",
        "created src/main/java/com/acme/shop/Customer.java",
        "created src/main/java/com/acme/shop/CustomerStatus.java",
        "created src/main/java/com/acme/shop/SalesOrder.java",
        "created src/main/java/com/acme/shop/read/SalesOrderRead.java",
        "updated src/main/schema/shop/customer.json")
run.log(1).says("proven on h2")
run.log(2).says("Issues Found: 0", "no changes: entities, schema JSON, revisions and models agree")
run.log(3).says(
        "add column customer.nickname",
        "updated src/main/java/com/acme/shop/Customer.java",
        "Issues Found: 0")
    .neverSays("updated src/main/java/com/acme/shop/SalesOrder.java")
run.log(4).says("would create src/main/java/com/acme/stock/Product.java", "would create src/main/schema/stock/product.json")
    .neverSays(" created ")
run.log(5).says(
        "created src/main/java/com/acme/stock/Product.java",
        "created src/main/java/com/acme/stock/write/ProductWrite.java",
        "created src/main/schema/stock/product.json",
        "Issues Found: 0")
run.log(6).says("table 'product' is there already: its schema JSON is 'stock/product.json'")
run.log(7).says("class 'Product' of table 'goods' is there already: it is the entity of table 'product'")
run.log(8).says("table 'no_key': it has no primary key, and an entity needs one")
run.log(9).says("names no domain", "-Dmigrate.domain=<domain>")
run.log(10).says("drop foreign key sales_order", "Issues Found: 0").neverSays("updated src/main/java/com/acme/shop/SalesOrder.java")
run.hasExpectedTree()
return true
