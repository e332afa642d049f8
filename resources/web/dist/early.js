(()=>{var{classList}=document.documentElement;classList.add("is-live");window.addEventListener("error",()=>{classList.contains(
"is-reading")||classList.remove("is-live")});})();
