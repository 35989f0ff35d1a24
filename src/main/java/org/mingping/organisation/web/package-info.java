/** Members, organisations and the import of workbooks on the screens of offices; a member's own file on the member's. */
package org.mingping.organisation.web;
