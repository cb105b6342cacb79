package lv.viis.chassis.testing;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;

/** The texts that source code says in two languages: of wordings, of faults, of refusals and of their kinds. */
final class SaidInSources extends TreeScanner<Void, Boolean> {

    /** Types that are made of a text in English and one in Latvian, which are their last two arguments, by how many these are. */
    private static final Map<String, Integer> MADE_OF_TEXTS =
            Map.of("Wording", 2, "NotOfForm", 2, "Violation", 4, "InvalidInput", 4);

    private final List<String> faults = new ArrayList<>();
    private String file;

    private SaidInSources() {}

    static List<String> faults(List<Path> sources) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            var read = new SaidInSources();
            for (CompilationUnitTree unit : task.parse()) {
                read.file = Path.of(unit.getSourceFile().toUri()).getFileName().toString();
                read.scan(unit, false);
            }
            return read.faults;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Void visitClass(ClassTree type, Boolean ofRefusal) {
        var parent = type.getExtendsClause();
        return super.visitClass(type, parent != null && parent.toString().equals("Refusal"));
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Boolean ofRefusal) {
        if (ofRefusal && call.getMethodSelect().toString().equals("super")) {
            check(call.getArguments(), 2);
        }
        return super.visitMethodInvocation(call, ofRefusal);
    }

    @Override
    public Void visitNewClass(NewClassTree made, Boolean ofRefusal) {
        var arguments = MADE_OF_TEXTS.get(made.getIdentifier().toString());
        if (arguments != null) {
            check(made.getArguments(), arguments);
        }
        return super.visitNewClass(made, ofRefusal);
    }

    @Override
    public Void visitAnnotation(AnnotationTree annotation, Boolean ofRefusal) {
        if (annotation.getAnnotationType().toString().equals("ProblemType")) {
            check(BothTexts.of(member(annotation, "en"), member(annotation, "lv")));
        }
        return super.visitAnnotation(annotation, ofRefusal);
    }

    private void check(List<? extends ExpressionTree> arguments, int count) {
        if (arguments.size() == count) {
            var english = arguments.get(count - 2);
            var latvian = arguments.get(count - 1);
            var said = BothTexts.of(words(english), words(latvian));
            if (said.english().isEmpty() && said.latvian().isEmpty()) {
                // Of texts that others made.
                check(BothTexts.of(english.toString(), latvian.toString()));
            } else {
                check(said);
            }
        }
    }

    private void check(BothTexts texts) {
        texts.fault().ifPresent(fault -> faults.add(file + fault));
    }

    private static String member(AnnotationTree annotation, String name) {
        return annotation.getArguments().stream()
                .filter(AssignmentTree.class::isInstance)
                .map(AssignmentTree.class::cast)
                .filter(member -> member.getVariable().toString().equals(name))
                .map(member -> words(member.getExpression()))
                .findFirst()
                .orElse("");
    }

    /** What is written in it, one after the other, whatever stands between. */
    private static String words(ExpressionTree expression) {
        var words = new StringBuilder();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void none) {
                if (literal.getValue() instanceof String text) {
                    words.append(text);
                }
                return null;
            }
        }.scan(expression, null);
        return words.toString();
    }
}
