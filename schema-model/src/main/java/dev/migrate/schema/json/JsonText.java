package dev.migrate.schema.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads and writes JSON text: two spaces, LF, objects deeper than a given level on one line, so that a column is a line of
 * a reviewer's diff.
 */
public final class JsonText {

    /** How Jackson's messages refer to another place of the text. */
    private static final Pattern SOURCE = Pattern.compile("\\[Source: [^\\]]*; line: (\\d+), column: (\\d+)\\]");

    private final ObjectMapper mapper;
    private final int openLevels;

    /**
     * @param openLevels the levels of nesting that are spread over lines; deeper ones share one
     * @param modules how types are written that are no plain records
     */
    public JsonText(int openLevels, Module... modules) {
        this.openLevels = openLevels;
        this.mapper = JsonMapper.builder()
                .addModules(modules)
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    /** Canonical text with a final line feed. */
    public String write(Object value) {
        try {
            return mapper.writer(new LinePrinter(openLevels)).writeValueAsString(value) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("cannot write " + value, impossible);
        }
    }

    /**
     * Reads one value.
     *
     * @param file named in errors; {@code null} for text that is in no file
     * @throws BrokenJson with line and column, if it can't be read
     */
    public <T> T read(String text, Class<T> type, Path file) {
        try {
            T value = mapper.readValue(text, type);
            if (value == null) {
                throw new BrokenJson(file, 1, 1, "found null, expected an object", null);
            }
            return value;
        } catch (JsonProcessingException broken) {
            JsonLocation at = location(broken, text);
            throw new BrokenJson(
                    file,
                    at == null ? 0 : Math.max(at.getLineNr(), 0),
                    at == null ? 0 : Math.max(at.getColumnNr(), 0),
                    problem(broken),
                    broken);
        }
    }

    /** Jackson meets an unknown key of a record when the record's text is over; the reader wants the key's own place. */
    private JsonLocation location(JsonProcessingException broken, String text) {
        if (!(broken instanceof UnrecognizedPropertyException unknown)) {
            return broken.getLocation();
        }
        JsonPointer wanted = JsonPointer.empty();
        for (JsonMappingException.Reference step : unknown.getPath()) {
            wanted = step.getFieldName() == null
                    ? wanted.appendIndex(step.getIndex())
                    : wanted.appendProperty(step.getFieldName());
        }
        try (JsonParser parser = mapper.createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME
                        && parser.getParsingContext().pathAsPointer().equals(wanted)) {
                    return parser.currentTokenLocation();
                }
            }
        } catch (IOException alsoBroken) {
            return broken.getLocation();
        }
        return broken.getLocation();
    }

    private static String problem(JsonProcessingException broken) {
        if (broken instanceof UnrecognizedPropertyException unknown) {
            Collection<Object> known = unknown.getKnownPropertyIds();
            return "unknown key '" + unknown.getPropertyName() + "'" + within(unknown) + ", expected one of "
                    + (known == null
                            ? List.of()
                            : known.stream().map(String::valueOf).sorted().toList());
        }
        if (broken instanceof ValueInstantiationException invalid && invalid.getCause() != null) {
            return invalid.getCause().getMessage() + within(invalid);
        }
        if (broken instanceof InvalidFormatException invalid
                && invalid.getTargetType() != null
                && invalid.getTargetType().isEnum()) {
            return "found '" + invalid.getValue() + "'" + within(invalid) + ", expected one of "
                    + Arrays.toString(invalid.getTargetType().getEnumConstants())
                            .toLowerCase(Locale.ROOT);
        }
        if (broken instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return "wrong type" + within(mismatch) + ", expected " + words(mismatch.getTargetType());
        }
        return SOURCE.matcher(broken.getOriginalMessage()).replaceAll("line $1, column $2");
    }

    private static String words(Class<?> type) {
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a text";
        }
        if (Boolean.class == type || boolean.class == type) {
            return "true or false";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return Number.class.isAssignableFrom(type) || type.isPrimitive() ? "a number" : "an object";
    }

    private static String within(JsonMappingException broken) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : broken.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? "" : " at '" + path + "'";
    }
}
