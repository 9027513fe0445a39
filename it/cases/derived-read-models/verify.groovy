import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.hasExpectedTree()
run.log(1).says("Issues Found: 0")
run.log(2).says("Issues Found: 0")
run.log(3).says("MP050 ERROR SalesOrderRead.customerName: its path 'customer.nmae' leads nowhere: table 'Customer' has no"
        + " column or reference 'nmae'. Did you mean 'customer.name'?")

// the view goes before its table changes and comes back afterwards
def second = new File(basedir, "src/main/resources/db/migration").listFiles()
        .find { it.name.startsWith("V20260201000000") && it.name.endsWith(".sql") }.text
def places = ["\ndrop view sales_order_overview", "\nalter table Customer", "\ncreate view sales_order_overview"]
        .collect { second.indexOf(it) }
assert places == places.sort(false) && places[0] >= 0
return true
