import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.hasNothingWritten()
(1..3).each { number ->
    run.log(number).says("cannot write '", "in-the-way", "no file was changed", "run the same command again")
        .neverSays("created ")
}
return true
