package lv.viis.chassis;

import io.quarkus.test.common.QuarkusTestResource;
import lv.viis.chassis.testing.TestEnvironment;

/** Registers the environment for all tests of the chassis. */
@QuarkusTestResource(TestEnvironment.class)
class ChassisEnvironment {}
