package lv.viis.chassis.asker;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Says so before a transaction begins. */
@Interceptor
@AsJob
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class ActAsJob {

    @AroundInvoke
    Object act(InvocationContext invocation) throws Exception {
        return Acting.as(DatabaseRole.JOB, invocation::proceed);
    }
}
