import dev.migrate.it.CaseRun

def server = context.get("server")
def left = server.connect(server.url()).withCloseable { connection ->
    def rows = connection.createStatement().executeQuery("select datname from pg_database where datname like 'migrate%'")
    rows.next() ? rows.getString(1) : null
}
server.close()
def run = new CaseRun(basedir)
run.wholeLog().neverSays("open-sesame", "wrong-sesame")
run.log(1).says("proven on postgresql: applied, rolled back, applied again")
run.log(2).says("revision 20260201000000", "proven on postgresql: applied, rolled back, applied again")
run.log(3).says("no scratch database can be made on 'jdbc:postgresql://localhost:1/none' (migrate.proofUrl)", "name a server whose user may create databases")
run.log(4).says("no scratch database can be made on", "password authentication failed")
assert left == null
assert new File(basedir, "src/main/resources/db/migration").list().length == 6
return true
