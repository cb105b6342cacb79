package lv.viis.chassis.testing;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.tools.ToolProvider;

/** The texts that source code says in two languages: of wordings, of faults, of refusals and of their kinds. */
final class SaidInSources extends TreeScanner<Void, Boolean> {

    /** Of the chassis, with how many arguments; the last two are a text in English and one in Latvian. */
    private static final Set<String> OF_CHASSIS = Set.of("Wording/2", "NotOfForm/2", "Violation/4", "InvalidInput/4");

    private static final List<String> TEXTS = List.of("english", "latvian");

    private final Set<String> madeOfTexts = new HashSet<>(OF_CHASSIS);
    private final List<String> faults = new ArrayList<>();
    private String file;

    private SaidInSources() {}

    static List<String> faults(List<Path> sources) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            var read = new SaidInSources();
            var units = new ArrayList<CompilationUnitTree>();
            task.parse().forEach(units::add);
            units.forEach(unit -> unit.accept(new Constructors(read.madeOfTexts), null));
            for (var unit : units) {
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
        var arguments = made.getArguments().size();
        if (madeOfTexts.contains(made.getIdentifier() + "/" + arguments)) {
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
            if (!said.english().isEmpty() || !said.latvian().isEmpty()) {
                check(said);
            } else if (english.toString().equals(latvian.toString())) {
                faults.add(file + " takes both languages from " + english);
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

    /** Notes which types are made of the same text in both languages: an enum, a record, a refusal of several kinds. */
    private static final class Constructors extends TreeScanner<Void, String> {

        private final Set<String> found;

        Constructors(Set<String> found) {
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree type, String outer) {
            return super.visitClass(type, type.getSimpleName().toString());
        }

        @Override
        public Void visitMethod(MethodTree method, String type) {
            var names = method.getParameters().stream()
                    .map(parameter -> parameter.getName().toString())
                    .toList();
            var count = names.size();
            if (method.getReturnType() == null
                    && count >= 2
                    && names.subList(count - 2, count).equals(TEXTS)) {
                found.add(type + "/" + count);
            }
            return super.visitMethod(method, type);
        }
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
