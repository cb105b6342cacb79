package lv.viis.bench.mutants;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BinaryExpr.Operator;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds all mutants of one source file, in its order; leaves out annotations, log lines, {@code toString} and accessors. */
final class Mutator {

    private static final Map<Operator, String> BOUNDARIES = Map.of(
            Operator.LESS, "<=", Operator.LESS_EQUALS, "<", Operator.GREATER, ">=", Operator.GREATER_EQUALS, ">");
    private static final Map<String, String> SIDES = Map.of("isBefore", "isAfter", "isAfter", "isBefore");
    private static final Map<String, String> UNITS =
            Map.of("ofDays", "ofHours", "ofHours", "ofMinutes", "ofMinutes", "ofSeconds", "ofSeconds", "ofMillis");
    private static final Set<String> SHIFTS =
            Set.of("plusDays", "minusDays", "plusMonths", "minusMonths", "plusYears", "minusYears");
    private static final Set<String> SIEVES = Set.of("filter", "anyMatch", "noneMatch", "allMatch", "removeIf");
    private static final Set<String> LOGS = Set.of("LOG", "Log", "LOGGER", "log", "logger");
    /** A condition on a line of its own; one with a parameter would only show that the parameter is missing. */
    private static final Pattern SQL_CONDITION = Pattern.compile("(?m)^[ ]*(?:and|where) [^?:()\\n\"]+$");

    private final Path file;
    private final SourceText source;
    private final List<Mutant> found = new ArrayList<>();

    private Mutator(Path file, String source) {
        this.file = file;
        this.source = new SourceText(source);
    }

    /** @throws IllegalArgumentException if it is not Java 17 */
    static List<Mutant> mutants(Path file, String source) {
        var configuration = new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17);
        configuration.setTabSize(1);
        var tree = new JavaParser(configuration).parse(source);
        var mutator = new Mutator(file, source);
        mutator.visit(tree.getResult()
                .filter(unit -> tree.isSuccessful())
                .orElseThrow(() -> new IllegalArgumentException(file + ": " + tree.getProblems())));
        return mutator.found;
    }

    private void visit(Node node) {
        if (node instanceof AnnotationExpr
                || node instanceof MethodDeclaration method && isTold(method)
                || node instanceof ExpressionStmt statement && isLog(statement.getExpression())) {
            return;
        }
        mutate(node);
        node.getChildNodes().forEach(this::visit);
    }

    private void mutate(Node node) {
        if (node instanceof IfStmt one) {
            negated(Kind.CONDITION_NEGATED, one.getCondition());
        } else if (node instanceof ConditionalExpr one) {
            negated(Kind.CONDITION_NEGATED, one.getCondition());
        } else if (node instanceof BinaryExpr one) {
            binary(one);
        } else if (node instanceof MethodCallExpr one) {
            call(one);
        } else if (node instanceof ExpressionStmt one && one.getExpression() instanceof MethodCallExpr) {
            put(Kind.CALL_DROPPED, one, one.getParentNode().orElse(null) instanceof LambdaExpr ? "{}" : ";");
        } else if (node instanceof ReturnStmt one && isOfBooleanMethod(one)) {
            one.getExpression().ifPresent(value -> negated(Kind.RETURN_INVERTED, value));
        } else if (node instanceof IntegerLiteralExpr one && one.getValue().matches("[0-9_]{1,9}")) {
            put(Kind.CONSTANT_CHANGED, one, changed(one.asNumber().intValue()));
        } else if (node instanceof BooleanLiteralExpr one) {
            put(Kind.CONSTANT_CHANGED, one, Boolean.toString(!one.getValue()));
        } else if (node instanceof TextBlockLiteralExpr one) {
            sql(one);
        }
    }

    private void binary(BinaryExpr one) {
        if (one.getOperator() == Operator.AND || one.getOperator() == Operator.OR) {
            put(Kind.OPERAND_DROPPED, one, source.text(one.getLeft()));
            put(Kind.OPERAND_DROPPED, one, source.text(one.getRight()));
        } else if (BOUNDARIES.containsKey(one.getOperator())) {
            var between = source.text(one.getLeft()) + " " + BOUNDARIES.get(one.getOperator()) + " "
                    + source.text(one.getRight());
            put(Kind.BOUNDARY_MOVED, one, between);
        }
    }

    private void call(MethodCallExpr one) {
        var name = one.getNameAsString();
        var argument = one.getArguments().size() == 1 ? one.getArgument(0) : null;
        if (argument == null || one.getScope().isEmpty()) {
            return;
        }
        var scope = one.getScope().get();
        if (SIDES.containsKey(name)) {
            put(
                    Kind.BOUNDARY_MOVED,
                    one,
                    "(!" + source.text(scope) + "." + SIDES.get(name) + "(" + source.text(argument) + "))");
        } else if (SHIFTS.contains(name)) {
            put(Kind.BOUNDARY_MOVED, argument, source.text(argument) + " + 1");
        } else if (UNITS.containsKey(name) && source.text(scope).equals("Duration")) {
            put(Kind.CONSTANT_CHANGED, one, "Duration." + UNITS.get(name) + "(" + source.text(argument) + ")");
        }
        if (name.equals("filter")) {
            put(Kind.FILTER_DROPPED, one, source.text(scope));
        }
        if (SIEVES.contains(name) && argument instanceof LambdaExpr lambda) {
            lambda.getExpressionBody().ifPresent(body -> negated(Kind.CONDITION_NEGATED, body));
        }
    }

    private void sql(TextBlockLiteralExpr block) {
        var condition = SQL_CONDITION.matcher(source.text(block));
        while (condition.find()) {
            var start = source.offset(block) + condition.start();
            var word = condition.group().strip().startsWith("where") ? "where true" : "";
            add(Kind.SQL_CONDITION_DROPPED, start, start + condition.group().length(), word, block);
        }
    }

    /** Small ones by one, bounds twofold: one more letter in a limit is seldom anybody's rule. */
    private static String changed(int number) {
        return Integer.toString(number <= 10 ? number + 1 : number * 2);
    }

    private static boolean isTold(MethodDeclaration method) {
        var name = method.getNameAsString();
        return Set.of("toString", "hashCode").contains(name)
                || method.getParentNode().orElse(null) instanceof RecordDeclaration owner
                        && owner.getParameters().stream()
                                .anyMatch(part -> part.getNameAsString().equals(name));
    }

    private static boolean isLog(Expression statement) {
        return statement instanceof MethodCallExpr call
                && call.getScope()
                        .filter(scope -> LOGS.contains(scope.toString()))
                        .isPresent();
    }

    private static boolean isOfBooleanMethod(ReturnStmt statement) {
        Node owner = statement;
        while (!(owner instanceof MethodDeclaration) && !(owner instanceof LambdaExpr) && owner != null) {
            owner = owner.getParentNode().orElse(null);
        }
        return owner instanceof MethodDeclaration method
                && method.getType().asString().equals("boolean");
    }

    private void negated(Kind kind, Expression condition) {
        put(kind, condition, "!(" + source.text(condition) + ")");
    }

    private void put(Kind kind, Node node, String replacement) {
        var start = source.offset(node);
        add(kind, start, start + source.text(node).length(), replacement, node);
    }

    private void add(Kind kind, int start, int end, String replacement, Node whole) {
        found.add(new Mutant(
                file,
                source.whole(),
                kind,
                source.line(start),
                start,
                end,
                replacement,
                Begin.runs(whole) ? null : place(whole)));
    }

    private Mutant.Place place(Node whole) {
        var start = source.offset(whole);
        return new Mutant.Place(start, start + source.text(whole).length(), whole instanceof ExpressionStmt);
    }
}
