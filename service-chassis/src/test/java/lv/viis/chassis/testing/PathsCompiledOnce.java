package lv.viis.chassis.testing;

import groovy.lang.DelegatingMetaClass;
import groovy.lang.GroovyShell;
import groovy.lang.GroovySystem;
import groovy.lang.MetaClass;
import groovy.lang.Script;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.codehaus.groovy.runtime.InvokerHelper;

/**
 * RestAssured has Groovy compile the path of each assertion anew, which took a fifth to a third of all that the tests of a
 * service do. The same path is the same program: it is compiled once.
 */
final class PathsCompiledOnce extends DelegatingMetaClass {

    /** Paths that hold an id are met once only; they need not be kept for ever. */
    private static final int MOST = 2000;

    private final Map<String, Class<? extends Script>> programs = new ConcurrentHashMap<>();
    private final GroovyShell compiler = new GroovyShell();

    private PathsCompiledOnce(MetaClass delegate) {
        super(delegate);
    }

    /** For all calls of this process. */
    static synchronized void install() {
        var registry = GroovySystem.getMetaClassRegistry();
        var known = registry.getMetaClass(GroovyShell.class);
        if (!(known instanceof PathsCompiledOnce)) {
            var once = new PathsCompiledOnce(known);
            once.initialize();
            registry.setMetaClass(GroovyShell.class, once);
        }
    }

    @Override
    public Object invokeMethod(Object shell, String method, Object[] arguments) {
        if (method.equals("evaluate") && arguments.length == 1 && arguments[0] instanceof CharSequence path) {
            return InvokerHelper.createScript(program(path.toString()), ((GroovyShell) shell).getContext())
                    .run();
        }
        return super.invokeMethod(shell, method, arguments);
    }

    private Class<? extends Script> program(String path) {
        var known = programs.get(path);
        if (known != null) {
            return known;
        }
        if (programs.size() >= MOST) {
            programs.clear();
        }
        return programs.computeIfAbsent(path, this::compile);
    }

    private synchronized Class<? extends Script> compile(String path) {
        return compiler.parse(path).getClass();
    }
}
