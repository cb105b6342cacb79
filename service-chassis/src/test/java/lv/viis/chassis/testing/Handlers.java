package lv.viis.chassis.testing;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.TryCatchBlock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import lv.viis.chassis.problem.Refusal;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/** The refusals that code catches by their names, or by that of their base class, and keeps. */
final class Handlers {

    private final JavaCodeUnit unit;
    private final Set<String> passedOn;

    Handlers(JavaCodeUnit unit) {
        this.unit = unit;
        this.passedOn = passedOn(unit);
    }

    /** Names of those that end here if what is called throws them; not of those that a handler throws again. */
    Set<String> caught(JavaAccess<?> access) {
        return unit.getTryCatchBlocks().stream()
                .filter(block -> block.getAccessesContainedInTryBlock().contains(access))
                .map(TryCatchBlock::getCaughtThrowables)
                .flatMap(Set::stream)
                .filter(type -> type.isAssignableTo(Refusal.class))
                .map(JavaClass::getName)
                .filter(type -> !passedOn.contains(type))
                .collect(Collectors.toSet());
    }

    private static Set<String> passedOn(JavaCodeUnit unit) {
        if (unit.getTryCatchBlocks().isEmpty()) {
            return Set.of();
        }
        var found = new HashSet<String>();
        for (var method : read(unit.getOwner()).methods) {
            if (method.name.equals(unit.getName()) || method.name.startsWith("lambda$" + unit.getName() + "$")) {
                method.tryCatchBlocks.stream()
                        .filter(block -> block.type != null && throwsAgain(method, block))
                        .forEach(block ->
                                found.add(Type.getObjectType(block.type).getClassName()));
            }
        }
        return found;
    }

    private static ClassNode read(JavaClass type) {
        var file = "/" + type.getName().replace('.', '/') + ".class";
        try (var bytes = Handlers.class.getResourceAsStream(file)) {
            var read = new ClassNode();
            new ClassReader(bytes).accept(read, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether what it has caught is thrown, perhaps in a branch only or from another variable, before the next handler
     * begins.
     */
    private static boolean throwsAgain(MethodNode method, TryCatchBlockNode block) {
        var others = method.tryCatchBlocks.stream().map(other -> other.handler).collect(Collectors.toSet());
        var holders = new HashSet<Integer>();
        for (AbstractInsnNode at = block.handler.getNext(); at != null && !others.contains(at); at = at.getNext()) {
            var holdsIt =
                    holders.isEmpty() || at.getPrevious() instanceof VarInsnNode loaded && holders.contains(loaded.var);
            if (at.getOpcode() == Opcodes.ASTORE && holdsIt) {
                holders.add(((VarInsnNode) at).var);
            } else if (at.getOpcode() == Opcodes.ATHROW && holdsIt) {
                return true;
            }
        }
        return false;
    }
}
