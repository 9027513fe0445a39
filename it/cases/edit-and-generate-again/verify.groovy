import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.hasExpectedTree()
run.log(2).says(
        "revision 20260201000000: create table invoice and 4 more",
        "alter column customer.email: type varchar(255)",
        "[WARNING] DATA LOSS: column 'customer.fax' is dropped: its values are lost in every row",
        "updated src/main/java/com/acme/shop/read/CustomerRead.java",
        "created src/main/java/com/acme/shop/read/InvoiceRead.java",
        "Issues Found: 0")
    // the first revision's files stay as they are
    .neverSays("20260101000000")
return true
