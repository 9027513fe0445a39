import dev.migrate.testdb.PostgreSql

def server = PostgreSql.startWithPassword("open-sesame")
context.put("server", server)
new File(basedir, "test.properties").text = "migrate.proofUrl=${server.url()}\nmigrate.user=${server.user()}\nmigrate.databases=postgresql:${server.version()}\n"
return true
