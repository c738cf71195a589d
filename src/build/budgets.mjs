export function budgets(){return {name:'budgets',hooks:{}}}
