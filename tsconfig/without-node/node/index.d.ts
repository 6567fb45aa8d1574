// oxlint-disable unicorn/no-empty-file -- Declaring nothing is what it is for.
/** Found in place of Node's types where a package asks for them, as jszip does: a browser has nothing of Node. */
