// Loaded before plans.js. The clock runs in a context of its own, where Stryker's marks ask the process which change is on.
"use strict";
const vm = require("vm");
const create = vm.createContext;
vm.createContext = (inside) => create({ ...inside, process });
