import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.hasExpectedTree()
run.isUntouchedSince("target/migrate/validation.json")
run.log(3).says(
        "no changes: entities, schema JSON, revisions and models agree",
        "no changes: the schema JSON is up to date",
        "no changes: the models are up to date")
    .neverSays("created ", "updated ")
return true
