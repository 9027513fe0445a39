import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.hasExpectedTree()
run.log(1).says("the project has no Hibernate: reading its entities with org.hibernate.orm:hibernate-core:6.6.")
run.log(2).says("the project has no Hibernate: reading its entities with org.hibernate.orm:hibernate-core:7.")
return true
