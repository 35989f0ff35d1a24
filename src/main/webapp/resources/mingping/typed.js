/* What is typed on a page with several forms, and not sent: pressing the button of another form puts it back afterwards, and leaving the page asks first. */
(function () {
  'use strict';

  var UNSENT = 'mingping-unsent';
  var DOWNLOAD_MS = 1000;
  /* While a form is on its way, or a file is fetched, nobody is asked. */
  var going = false;

  function caller() {
    return document.body.dataset.caller || '';
  }

  /* The page of one thing: what was typed about one person or organisation is never put beside another. */
  function here() {
    var asked = new URLSearchParams(location.search);
    return ['id', 'campaign', 'organisation'].reduce(function (text, name) { return text + '&' + (asked.get(name) || ''); }, location.pathname);
  }

  function typable(field) {
    return field.name && !field.disabled && !field.readOnly && !/^(hidden|password|file|submit|button|search)$/.test(field.type)
      && !field.matches('[data-phrase]') && field.name.indexOf('jakarta.faces.') !== 0;
  }

  function differs(field) {
    if (/^(radio|checkbox)$/.test(field.type)) {
      return field.checked !== field.defaultChecked;
    }
    if (field.tagName === 'SELECT') {
      return Array.prototype.some.call(field.options, function (option) { return option.selected !== option.defaultSelected; })
        && field.selectedIndex !== 0;
    }
    return field.value !== field.defaultValue;
  }

  function fields(form) {
    return Array.prototype.filter.call(form.elements, typable);
  }

  function isPost(form) {
    return form.method === 'post' && form.id && form.id !== 'leave';
  }

  /* A form that the server has turned away shows what was typed, and has not kept it. */
  function isUnsaved(form) {
    return isPost(form) && (form.dataset.unsaved === 'true' || fields(form).some(differs));
  }

  function unsaved(but) {
    return Array.prototype.filter.call(document.forms, function (form) { return form !== but && isUnsaved(form); });
  }

  /* Only forms that say that they may be filled again: a row's form may be another's on the next page. */
  function keep(sent) {
    var forms = unsaved(sent).filter(function (form) { return form.closest('[data-keep]'); }).map(function (form) {
      return {id: form.id, fields: fields(form).map(function (field) {
        return {id: field.id, value: field.value, checked: /^(radio|checkbox)$/.test(field.type) ? field.checked : null};
      })};
    });
    if (forms.length && caller()) {
      sessionStorage.setItem(UNSENT, JSON.stringify({here: here(), by: caller(), forms: forms}));
    } else {
      sessionStorage.removeItem(UNSENT);
    }
  }

  function fill(was) {
    var field = document.getElementById(was.id);
    if (!field || !typable(field)) {
      return;
    }
    if (was.checked === null) {
      field.value = was.value;
    } else {
      field.checked = was.checked;
    }
  }

  function putBack() {
    var kept = JSON.parse(sessionStorage.getItem(UNSENT) || 'null');
    if (!kept || !caller()) {
      return;
    }
    sessionStorage.removeItem(UNSENT);
    if (kept.here !== here() || kept.by !== caller()) {
      return;
    }
    kept.forms.forEach(function (one) {
      var form = document.getElementById(one.id);
      if (form && form.closest('[data-keep]')) {
        one.fields.forEach(fill);
        for (var folded = form.closest('details'); folded; folded = folded.parentElement.closest('details')) {
          folded.open = true;
        }
      }
    });
  }

  function markTurnedAway() {
    var fault = document.querySelector('#told .summary-fault, [id$="told"] .summary-fault');
    var sent = sessionStorage.getItem(UNSENT + '-form');
    sessionStorage.removeItem(UNSENT + '-form');
    var form = fault && sent ? document.getElementById(sent) : null;
    if (form) {
      form.dataset.unsaved = 'true';
    }
  }

  document.addEventListener('submit', function (event) {
    if (event.defaultPrevented) {
      return;
    }
    going = true;
    if (isPost(event.target)) {
      keep(event.target);
      sessionStorage.setItem(UNSENT + '-form', event.target.id);
    }
  });
  document.addEventListener('click', function (event) {
    var link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (link && link.origin === location.origin && !/\.xhtml$|\/$/.test(link.pathname)) {
      going = true;
      setTimeout(function () { going = false; }, DOWNLOAD_MS);
    }
  });
  window.addEventListener('pageshow', function () {
    going = false;
  });
  window.addEventListener('beforeunload', function (event) {
    if (!going && unsaved(null).length) {
      event.preventDefault();
      event.returnValue = '';
    }
  });
  document.addEventListener('DOMContentLoaded', function () {
    markTurnedAway();
    putBack();
  });
}());
