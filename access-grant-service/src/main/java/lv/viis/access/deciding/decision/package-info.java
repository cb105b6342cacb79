/** What was decided by whom on which facts, and what follows from it. */
package lv.viis.access.deciding.decision;
