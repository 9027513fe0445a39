package dev.migrate.maven.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityCompilerTest {

    @TempDir
    Path folder;

    @BeforeEach
    void annotation() throws IOException {
        source("Entity", "public @interface Entity {}");
    }

    @Test
    void compilesEveryClassThatItCan() throws Exception {
        source("Order", "@Entity public class Order { Long id; }");
        source("Broken", "public class Broken { Missing missing; }");
        compile();
        assertThat(classes().resolve("p/Order.class")).exists();
    }

    @Test
    void anErrorInABodyAnInitialValueOrAnImportLosesNoMember() throws Exception {
        source(
                "Order",
                "import gone.Stale; @Entity public class Order { Long id; int n = new Stale().n();"
                        + " Object read() { Stale s = null; return s.name(); }"
                        + " static class Inner { Inner() { undefined(); } } }");
        compile();
        assertThat(classes().resolve("p/Order.class")).exists();
    }

    @Test
    void anErrorInAMemberIsNamedWithFileAndLine() throws IOException {
        source("Order", "@Entity public class Order {\n  Long id;\n  Missing missing;\n}");
        assertThatThrownBy(this::compile)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("Order.java:4: Missing cannot be resolved to a type")
                .hasMessageContaining("nothing was written");
    }

    @Test
    void anErrorInASignatureOrAnAnnotationOfAnEntityIsOneToo() throws IOException {
        source("Order", "@Entity public class Order { @Unknown Long getId() { return null; } }");
        assertThatThrownBy(this::compile).hasMessageContaining("Unknown cannot be resolved");
    }

    @Test
    void brokenSyntaxIsAnError() throws IOException {
        source("Order", "@Entity public class Order { Long id }");
        assertThatThrownBy(this::compile).hasMessageContaining("Order.java:2");
    }

    private void compile() throws MojoExecutionException {
        new EntityCompiler(List.of(), List.of(folder.resolve("src")), "17").compileInto(classes());
    }

    private Path classes() {
        return folder.resolve("out/classes");
    }

    private void source(String name, String text) throws IOException {
        Path file = folder.resolve("src/p/" + name + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "package p;\n" + text);
    }
}
