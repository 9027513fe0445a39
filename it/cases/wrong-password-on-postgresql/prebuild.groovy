import dev.migrate.testdb.PostgreSql

def server = PostgreSql.startWithPassword("open-sesame")
context.put("server", server)
new File(basedir, "test.properties").text = "migrate.url=${server.url()}\nmigrate.user=${server.user()}\nmigrate.databases=h2\n"
return true
