/** Lists and set-based statements of preparation and registration. */
package org.mingping.registration.persistence;
