package dev.migrate.maven.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.internal.compiler.CompilationResult;
import org.eclipse.jdt.internal.compiler.DefaultErrorHandlingPolicies;
import org.eclipse.jdt.internal.compiler.ast.AbstractMethodDeclaration;
import org.eclipse.jdt.internal.compiler.ast.CompilationUnitDeclaration;
import org.eclipse.jdt.internal.compiler.ast.FieldDeclaration;
import org.eclipse.jdt.internal.compiler.ast.ImportReference;
import org.eclipse.jdt.internal.compiler.ast.TypeDeclaration;
import org.eclipse.jdt.internal.compiler.batch.CompilationUnit;
import org.eclipse.jdt.internal.compiler.impl.CompilerOptions;
import org.eclipse.jdt.internal.compiler.parser.Parser;
import org.eclipse.jdt.internal.compiler.problem.DefaultProblemFactory;
import org.eclipse.jdt.internal.compiler.problem.ProblemReporter;

/**
 * The parts of a source whose errors leave the class's members as they are: bodies of methods, initial values, imports. A
 * class file with an error elsewhere lacks members, and nobody would see it.
 */
final class CodeBodies {

    private final List<int[]> ranges = new ArrayList<>();

    private CodeBodies() {}

    static CodeBodies of(String text, String release) {
        CodeBodies bodies = new CodeBodies();
        CompilationUnitDeclaration unit = parse(text, release);
        if (unit.imports != null) {
            for (ImportReference imported : unit.imports) {
                bodies.add(imported.declarationSourceStart, imported.declarationSourceEnd);
            }
        }
        bodies.addTypes(unit.types);
        return bodies;
    }

    boolean contains(int offset) {
        return ranges.stream().anyMatch(range -> range[0] <= offset && offset <= range[1]);
    }

    private void addTypes(TypeDeclaration[] types) {
        if (types == null) {
            return;
        }
        for (TypeDeclaration type : types) {
            if (type.methods != null) {
                for (AbstractMethodDeclaration method : type.methods) {
                    add(method.bodyStart, method.bodyEnd);
                }
            }
            if (type.fields != null) {
                for (FieldDeclaration field : type.fields) {
                    if (field.initialization != null) {
                        add(field.initialization.sourceStart, field.initialization.sourceEnd);
                    }
                }
            }
            addTypes(type.memberTypes);
        }
    }

    private void add(int start, int end) {
        ranges.add(new int[] {start, end});
    }

    private static CompilationUnitDeclaration parse(String text, String release) {
        CompilerOptions options = new CompilerOptions(Map.of(
                CompilerOptions.OPTION_Source, release,
                CompilerOptions.OPTION_Compliance, release,
                CompilerOptions.OPTION_TargetPlatform, release));
        ProblemReporter reporter = new ProblemReporter(
                DefaultErrorHandlingPolicies.proceedWithAllProblems(), options, new DefaultProblemFactory());
        CompilationUnit source = new CompilationUnit(text.toCharArray(), "Source.java", "UTF-8");
        return new Parser(reporter, true).parse(source, new CompilationResult(source, 0, 1, 1000));
    }
}
