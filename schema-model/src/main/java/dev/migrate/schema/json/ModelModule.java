package dev.migrate.schema.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.migrate.schema.model.AuxiliaryObject;
import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.EnumType;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.ReadField;
import dev.migrate.schema.model.ReadModel;
import dev.migrate.schema.model.Sequence;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.UniqueKey;
import dev.migrate.schema.model.View;
import java.io.IOException;
import java.util.function.Function;

/** Teaches Jackson the model's values wherever they stand within other records, in the form of the schema's files. */
public final class ModelModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public ModelModule() {
        super("schema-model");
        map(Identifier.class, String.class, Identifier::toString, Identifier::of);
        map(QualifiedName.class, String.class, QualifiedName::toString, QualifiedName::of);
        map(Table.class, TableJson.class, TableJson::of, TableJson::toTable);
        map(Column.class, ColumnJson.class, column -> ColumnJson.of(column, null), ColumnJson::toColumn);
        map(
                PrimaryKey.class,
                KeysJson.PrimaryKeyJson.class,
                KeysJson.PrimaryKeyJson::of,
                KeysJson.PrimaryKeyJson::toKey);
        map(UniqueKey.class, KeysJson.UniqueKeyJson.class, KeysJson.UniqueKeyJson::of, KeysJson.UniqueKeyJson::toKey);
        map(
                ForeignKey.class,
                KeysJson.ForeignKeyJson.class,
                KeysJson.ForeignKeyJson::of,
                KeysJson.ForeignKeyJson::toKey);
        map(Index.class, KeysJson.IndexJson.class, KeysJson.IndexJson::of, KeysJson.IndexJson::toIndex);
        map(Check.class, KeysJson.CheckJson.class, KeysJson.CheckJson::of, KeysJson.CheckJson::toCheck);
        map(
                Sequence.class,
                SchemaFileJson.SequenceJson.class,
                SchemaFileJson.SequenceJson::of,
                SchemaFileJson.SequenceJson::toSequence);
        map(
                EnumType.class,
                SchemaFileJson.EnumTypeJson.class,
                SchemaFileJson.EnumTypeJson::of,
                SchemaFileJson.EnumTypeJson::toType);
        map(View.class, SchemaFileJson.ViewJson.class, SchemaFileJson.ViewJson::of, SchemaFileJson.ViewJson::toView);
        map(
                AuxiliaryObject.class,
                SchemaFileJson.AuxiliaryObjectJson.class,
                SchemaFileJson.AuxiliaryObjectJson::of,
                SchemaFileJson.AuxiliaryObjectJson::toObject);
        map(ReadModel.class, ReadModelJson.class, ReadModelJson::of, ReadModelJson::toModel);
        map(
                ReadField.class,
                ReadModelJson.ReadFieldJson.class,
                ReadModelJson.ReadFieldJson::of,
                ReadModelJson.ReadFieldJson::toField);
        map(Table.Row.class, RowJson.class, RowJson::of, RowJson::toRow);
    }

    private <M, J> void map(Class<M> model, Class<J> json, Function<M, J> toJson, Function<J, M> toModel) {
        addSerializer(model, new JsonSerializer<M>() {
            @Override
            public void serialize(M value, JsonGenerator generator, SerializerProvider provider) throws IOException {
                provider.defaultSerializeValue(toJson.apply(value), generator);
            }
        });
        addDeserializer(model, new JsonDeserializer<M>() {
            @Override
            public M deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                J value = context.readValue(parser, json);
                try {
                    return toModel.apply(value);
                } catch (IllegalArgumentException invalid) {
                    throw JsonMappingException.from(parser, invalid.getMessage(), invalid);
                }
            }
        });
    }
}
