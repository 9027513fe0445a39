package dev.migrate.generate.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** A report as JSON: one object for each module, one for each finding; what isn't known is left out. */
final class ReportJson {

    private ReportJson() {}

    static String write(ValidationReport report) {
        StringWriter text = new StringWriter();
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            json.writeStartObject();
            json.writeNumberField("services", report.modules().size());
            json.writeNumberField(
                    "models",
                    report.modules().stream().mapToInt(ModuleReport::models).sum());
            json.writeNumberField("issues", report.findings().size());
            json.writeNumberField("errors", report.errors());
            if (!report.known().isEmpty()) {
                json.writeNumberField("known", report.known().size());
            }
            json.writeArrayFieldStart("modules");
            for (ModuleReport module : report.modules()) {
                write(module, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private static void write(ModuleReport module, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", module.module());
        json.writeNumberField("models", module.models());
        json.writeArrayFieldStart("findings");
        for (Finding finding : module.findings()) {
            write(finding, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Finding finding, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", finding.ruleId());
        json.writeStringField("severity", finding.severity().name());
        json.writeStringField("subject", finding.subject());
        json.writeStringField("message", finding.message());
        if (finding.table() != null) {
            json.writeStringField("table", finding.table().toString());
        }
        if (finding.file() != null) {
            json.writeStringField("file", finding.file());
        }
        if (finding.line() != null) {
            json.writeNumberField("line", finding.line());
        }
        json.writeEndObject();
    }
}
