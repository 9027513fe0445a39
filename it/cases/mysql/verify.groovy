import dev.migrate.it.CaseRun

def server = context.get("server")
def dump = server.dump(context.get("url"))
def left = server.connect(server.url()).withCloseable { connection ->
    def rows = connection.createStatement().executeQuery("select schema_name from information_schema.schemata where schema_name like 'migrate%'")
    rows.next() ? rows.getString(1) : null
}
server.close()
def run = new CaseRun(basedir)
run.wholeLog().neverSays("not-a-secret")
run.log(1).says("proven on mysql: applied, rolled back, applied again", "Applied 1 revision")
run.log(2).says("proven on mysql: applied, rolled back, applied again", "Applied 1 revision", "Issues Found: 0")
run.log(3).says("Rolled back 1 revision", "Applied 1 revision").neverSays("PENDING")
assert left == null
assert dump.contains("`mail` varchar(320)")
assert dump.contains("CREATE TABLE `invoice`")
assert dump.contains("CREATE TABLE `invoice_SEQ`")
return true
