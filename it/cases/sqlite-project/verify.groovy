import dev.migrate.it.CaseRun
import dev.migrate.testdb.Sqlite

def run = new CaseRun(basedir)
run.hasExpectedTree()
run.log(1).says("proven on sqlite: applied, rolled back, applied again")
run.log(4).says("proven on sqlite: applied, rolled back, applied again", "Issues Found: 0")
run.log(5).says("copy the rows of table customer", "Applied 1 revision")
run.log(6).says("Rolled back 1 revision", "2 applied, 1 rolled back.")
run.log(7).says("3 applied.")

def database = Sqlite.connect(Sqlite.file(new File(basedir, "target/shop.db").toPath()))
def rows = database.createStatement().executeQuery(
        "select group_concat(name || ' ' || points || ' ' || typeof(points) || ' ' || status) from customer")
assert rows.getString(1) == "Ann 7 integer NEW,Ben 0 integer OLD"
database.close()
assert !new File(basedir, "target/migrate").list().any { it.startsWith("proof") }
return true
