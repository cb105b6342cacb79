/** What this service keeps of what others told: organisations, their heads, and who is employed where. */
package lv.viis.access.known;
