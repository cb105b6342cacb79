/** What happens to rights that exist: they are asked about, lent, suspended and ended. */
package lv.viis.access.upkeep;
