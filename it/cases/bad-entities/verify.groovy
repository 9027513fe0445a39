import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.hasNothingWritten()
run.log(1).says("no entities in 'bad-entities': found no class with @Entity in its classes", "-Dmigrate.scan=groupId:artifactId")
run.log(2).says("an entity does not compile:", "Customer.java:21: Strin cannot be resolved to a type", "nothing was written")
run.log(3).says("the mapping can't be read; nothing was written:",
        "com.acme.shop.Customer: a generator counts in the column 'sequence_name' of the table 'customer'",
        "Give the generator a table of its own with @TableGenerator(table =")
run.log(4).says("com.acme.shop.Client: Hibernate rejects the mapping: Entity 'com.acme.shop.Client' has no identifier",
        "Correct the mapping, then run mvn migrate:")
run.log(5).says("com.acme.shop.Client: Hibernate rejects the mapping")
return true
