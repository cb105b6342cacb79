/** Two ids that are one person, and what follows for the rights of both. */
package lv.viis.access.identity;
