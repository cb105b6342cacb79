package lv.viis.access.granting.grant;

import lv.viis.access.granting.grant.Right.EmployerId;
import lv.viis.access.granting.grant.Right.PersonId;

/** Who works where: with it end the rights that the person has through the employer. */
public record Employment(PersonId person, EmployerId employer) {}
