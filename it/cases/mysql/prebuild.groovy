import dev.migrate.testdb.MySql

def server = MySql.start()
context.put("server", server)
def url = server.newDatabase()
context.put("url", url)
new File(basedir, "test.properties").text = """migrate.url=${url}
migrate.proofUrl=${server.url()}
migrate.user=${server.user()}
migrate.databases=mysql:${server.version()}
"""
return true
