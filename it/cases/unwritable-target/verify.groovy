import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.hasNothingWritten()
["migrations", "schemas", "models"].eachWithIndex { name, index ->
    run.log(index + 1).says("'in-the-way' is a file, but migrate." + name + " wants the folder 'in-the-way", "nothing was done",
            "-Dmigrate." + name + "=")
        .neverSays("created ")
}
return true
