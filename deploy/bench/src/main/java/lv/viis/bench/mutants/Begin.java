package lv.viis.bench.mutants;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.stmt.SwitchEntry;
import java.util.Set;

/** What is run as a class or the service begins, before anybody could turn a mutant on. */
final class Begin {

    private static final Set<String> BEGINNINGS = Set.of("Startup", "PostConstruct", "Produces");

    private Begin() {}

    static boolean runs(Node node) {
        for (var owner = node; owner != null; owner = owner.getParentNode().orElse(null)) {
            if (owner instanceof FieldDeclaration
                    || owner instanceof EnumConstantDeclaration
                    || owner instanceof ConstructorDeclaration
                    || owner instanceof InitializerDeclaration
                    || owner instanceof SwitchEntry entry && entry.getLabels().contains(node)
                    || owner instanceof MethodDeclaration method && isOfTheBegin(method)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfTheBegin(MethodDeclaration method) {
        return method.getAnnotations().stream().anyMatch(one -> BEGINNINGS.contains(one.getNameAsString()))
                || method.getParameters().stream()
                        .anyMatch(one -> one.getAnnotationByName("Observes").isPresent());
    }
}
