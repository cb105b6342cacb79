/** What everybody may read, for caches and for who reads much. */
package lv.viis.chassis.publicread;
