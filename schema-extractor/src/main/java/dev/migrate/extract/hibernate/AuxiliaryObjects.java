package dev.migrate.extract.hibernate;

import dev.migrate.extract.hibernate.Findings.Place;
import dev.migrate.schema.model.EnumType;
import dev.migrate.schema.model.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;

/** Reads the objects that Hibernate keeps as SQL text: PostgreSQL's enum types; any other is a finding. */
final class AuxiliaryObjects {

    private static final Pattern ENUM_TYPE =
            Pattern.compile("create type (?:(\\S+)\\.)?(\\S+) as enum ?\\((.*)\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'");
    private static final Pattern CAST = Pattern.compile("create cast .*", Pattern.CASE_INSENSITIVE);

    private final Model model;

    AuxiliaryObjects(Model model) {
        this.model = model;
    }

    List<EnumType> read() {
        List<EnumType> types = new ArrayList<>();
        model.database().getAuxiliaryDatabaseObjects().stream()
                .filter(object -> object.appliesToDialect(model.dialect()))
                .forEach(object -> read(object, types));
        return types.stream().distinct().toList();
    }

    private void read(AuxiliaryDatabaseObject object, List<EnumType> types) {
        for (String statement : object.sqlCreateStrings(model.names().context())) {
            Matcher matcher = ENUM_TYPE.matcher(statement.strip());
            if (matcher.matches()) {
                types.add(enumType(matcher));
            } else if (!isEnumCast(statement)) {
                model.findings()
                        .unsupported(
                                Place.UNKNOWN,
                                "the auxiliary database object '" + object.getExportIdentifier()
                                        + "' has no place in the schema: " + statement.strip());
            }
        }
    }

    /** The implicit casts that Hibernate adds beside each enum type. */
    private static boolean isEnumCast(String statement) {
        return CAST.matcher(statement.strip()).matches() && statement.contains("with inout as implicit");
    }

    private EnumType enumType(Matcher matcher) {
        List<String> values = new ArrayList<>();
        Matcher literal = LITERAL.matcher(matcher.group(3));
        while (literal.find()) {
            values.add(literal.group(1).replace("''", "'"));
        }
        return new EnumType(
                new QualifiedName(
                        matcher.group(1) == null ? null : Names.constraint(matcher.group(1)),
                        Names.constraint(matcher.group(2))),
                values);
    }
}
